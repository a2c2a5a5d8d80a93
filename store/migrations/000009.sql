-- What was sent under an Idempotency-Key, by its hash: the same key with something else is refused.
create table api_requests (id text primary key, content text not null, at timestamptz not null);
