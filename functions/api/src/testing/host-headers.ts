/** Headers by which a test speaks to the host of a deployed function; no function hears of them. */
export const instantHeader = 'x-host-instant'
export const logHeader = 'x-host-log'
