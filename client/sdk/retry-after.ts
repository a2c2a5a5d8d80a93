/** In how many seconds whoever was answered 503 may ask again: the value of `Retry-After`. */
export const retryAfterSeconds = 10;
