/** The one that this server takes. Invented, like everything that it knows. */
export const ACCESS_TOKEN = 'invented-token-of-orvalys'
