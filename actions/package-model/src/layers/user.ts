/** Who the server runs as: nobody of the host's. */
export const userId = 65_532;
