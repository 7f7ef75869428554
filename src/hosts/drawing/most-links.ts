/** Excel refuses to open a sheet with more than 65,530 links as it stands; some room is left for the user's own. */
export const MOST_LINKS = 60_000;
