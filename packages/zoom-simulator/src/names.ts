import { hash, shuffled } from './random.ts'

/** Given and family names that go together; agents also mix across the lines, as people do. */
const FAMILIES: readonly (readonly [given: readonly string[], family: readonly string[]])[] = [
  [
    ['Aisha', 'Farid', 'Leila', 'Omar', 'Yasmin', 'Tariq'],
    ['Rahman', 'Haddad', 'Hosseini', 'Al-Sayed', 'Mansour', 'Khalil'],
  ],
  [
    ['Amara', 'Chidi', 'Grace', 'Fatou', 'Kwame', 'Thandiwe'],
    ['Okafor', 'Eze', 'Mbeki', 'Diallo', 'Mensah', 'Ndlovu'],
  ],
  [
    ['Ana Lucía', 'Camila', 'Inês', 'Mateo', 'João', 'Sofía'],
    ['Torres', 'Souza', 'Ferreira', 'Muñoz', 'Conceição', 'Peña'],
  ],
  [
    ['Andrzej', 'Daniel', 'Zofia', 'Jiří', 'Katarzyna', 'Miloš'],
    ['Nowak', 'Kowalczyk', 'Dvořák', 'Zieliński', 'Horváth', 'Šimić'],
  ],
  [
    ['Bao', 'Hiroshi', 'Jun-ho', 'Mei', 'Linh', 'Yuki'],
    ['Tran', 'Tanaka', 'Park', 'Chen', 'Nguyễn', 'Sato'],
  ],
  [
    ['Benedikt', 'Lena', 'Jürgen', 'Anneliese', 'Matthias', 'Greta'],
    ['Maier', 'Schäfer', 'Krüger', 'Vogel', 'Weiß', 'Brandt'],
  ],
  [
    ['Divya', 'Arjun', 'Priya', 'Rohan', 'Anjali', 'Vikram'],
    ['Nair', 'Iyer', 'Sharma', 'Patel', 'Banerjee', 'Reddy'],
  ],
  [
    ['Elif', 'Emre', 'Zeynep', 'Deniz', 'Ayşe', 'Burak'],
    ['Yılmaz', 'Şahin', 'Çelik', 'Öztürk', 'Aydın', 'Koç'],
  ],
  [
    ['Emma', 'Lars', 'Søren', 'Åsa', 'Freja', 'Nils'],
    ['Lindqvist', 'Eriksen', 'Østergaard', 'Åkesson', 'Bjørnstad', 'Holm'],
  ],
  [
    ['Imani', 'Jamal', 'Keisha', 'Marcus', 'Tanya', 'Reggie'],
    ['Brooks', 'Whitaker', 'Grant', 'Coleman', 'Bishop', 'Hayes'],
  ],
  [
    ['Kalani', 'Leilani', 'Tane', 'Aroha', 'Sione', 'Malia'],
    ['Akana', 'Kahale', 'Ngata', 'Tuilagi', 'Parata', 'Kealoha'],
  ],
  [
    ['Siobhán', 'Rhys', 'Eilidh', 'Connor', 'Chloé', 'Étienne'],
    ["O'Brien", 'Llewellyn', 'MacLeod', 'Byrne', 'Lefèvre', 'Gagné'],
  ],
]

/** Names every centre of some size has, because software stumbles over them. */
const FIXED_PLACES: ReadonlyMap<number, string> = new Map([
  [4, 'Łukasz Wiśniewski'],
  [7, 'ליאת כהן'],
  [22, 'فاطمة الزهراء'],
])

/** The display name of each person by index. Some people share a name, as they do in life. */
export function createNames(seed: number): (index: number) => string {
  const matched = FAMILIES.flatMap(([given, family]) => pairs(given, family))
  const given = FAMILIES.flatMap(([names]) => names)
  const family = FAMILIES.flatMap(([, names]) => names)
  const known = new Set(matched)
  const mixed = pairs(given, family).filter((name) => !known.has(name))
  const names = [...shuffled(matched, hash(seed, 1)), ...shuffled(mixed, hash(seed, 2))]
  const nameOf = (index: number): string => FIXED_PLACES.get(index) ?? names[index % names.length] ?? 'Sam Ali'
  return (index) => (index % 67 === 31 ? nameOf(index - 19) : nameOf(index))
}

function pairs(given: readonly string[], family: readonly string[]): string[] {
  return given.flatMap((first) => family.map((last) => `${first} ${last}`))
}
