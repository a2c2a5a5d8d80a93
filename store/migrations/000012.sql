-- Which request began a case of which there can be one only (a year, a meeting on a day): the same request again is answered as before.
create table begun_cases (
  request_id text primary key,
  case_id text not null unique
);
