"""The report and the page of somebody's being away: both need to know where they live, and which night it is."""
