/** What is to be known of the ratios beside what they divide. */
export const DEFINITION_NOTES = {
  occupancy: 'Of available time, as in Amazon Connect and Genesys.',
  occupancyOfOnline: 'The other common meaning of occupancy.',
  availabilityRate: 'A proxy. It is not utilization, which needs paid time.',
  notReadyRate: 'A proxy. It is not shrinkage, which needs schedules.',
  readyShare: 'From summed seconds, never an average of percentages.',
  notReadyShare: 'Not ready is not unproductive: Zoom counts breaks, training and after-call work set by hand alike.',
  occupiedShare: 'Zoom counts an agent as occupied when a capacity rule is met, by default one voice or video call.',
  zoom: 'Whole numbers. Zoom does not publish the formula.',
}
