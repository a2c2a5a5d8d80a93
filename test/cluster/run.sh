#!/usr/bin/env bash
# `npm run test:cluster`: the stories of changed definitions, of the late vote and of builds side by side on a Temporal server of its own on PostgreSQL, instead of the
# development server. Needs PostgreSQL's programs and temporal-server with temporal-sql-tool and the temporal CLI, below $TS_BIN or on PATH; `--install` builds the two
# by Go (minutes, once). Where they cannot be had it says so and does nothing. Each file gets empty databases.
set -euo pipefail
cd "$(dirname "$0")/../.."
kit=$PWD/test/cluster
: "${TS_HOME:=${TMPDIR:-/tmp}/aarshjul-cluster}"
: "${TS_BIN:=$TS_HOME/bin}"
: "${PG_PORT:=54329}" "${FE_PORT:=17233}"
run=$TS_HOME/run
# `npm run binaries` puts the CLI there.
export PATH=$TS_BIN:$PATH:${XDG_CACHE_HOME:-$HOME/.cache}/aarshjul/bin
mkdir -p "$TS_BIN" "$run"

if [ "${1:-}" = --install ]; then
  shift
  for tool in server:temporal-server tools/sql:temporal-sql-tool; do
    command -v "${tool##*:}" >/dev/null && continue
    GOBIN=$run CGO_ENABLED=0 go install -trimpath -ldflags='-s -w' "go.temporal.io/server/cmd/${tool%%:*}@v1.32.1"
    mv "$run/$(basename "${tool%%:*}")" "$TS_BIN/${tool##*:}"
  done
fi
pgbin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
for tool in temporal-server temporal-sql-tool temporal "${pgbin:-postgresql}/initdb"; do
  command -v "$tool" >/dev/null || { echo "Skipped: $tool is not there (npm run test:cluster -- --install builds the server, npm run binaries fetches the CLI, PostgreSQL is installed by hand)."; exit 0; }
done

as_pg() { if [ "$(id -u)" = 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi; } # PostgreSQL refuses root
postgres_up() {
  rm -rf "$run/pg" && mkdir -p "$run/pg"
  if [ "$(id -u)" = 0 ]; then chown postgres "$run/pg"; fi
  as_pg "$pgbin/initdb" -D "$run/pg/data" -U temporal -A trust -E UTF8 --locale=C.UTF-8 >"$run/initdb.log"
  as_pg "$pgbin/pg_ctl" -D "$run/pg/data" -l "$run/pg/log" -w start \
    -o "-c listen_addresses=127.0.0.1 -p $PG_PORT -c unix_socket_directories=$run/pg -c fsync=off" >"$run/pg_ctl.log"
  export SQL_PLUGIN=postgres12 SQL_HOST=127.0.0.1 SQL_PORT=$PG_PORT SQL_USER=temporal SQL_PASSWORD=temporal
  for p in temporal:temporal temporal_visibility:visibility; do
    temporal-sql-tool --db "${p%%:*}" create
    temporal-sql-tool --db "${p%%:*}" setup-schema -v 0.0
    temporal-sql-tool --db "${p%%:*}" update-schema --schema-name "postgresql/v12/${p##*:}"
  done >"$run/schema.log" 2>&1
}
server_up() {
  sed -e "s|@PG@|127.0.0.1:$PG_PORT|g; s|@KIT@|$kit|g" -e "$(for n in 0 1 2 3 4 5 6 7 8; do printf 's|__%s__|%s|g;' "$n" $((FE_PORT + n)); done)" "$kit/server.yaml" >"$run/server.yaml"
  temporal-server --config-file "$run/server.yaml" --allow-no-auth start >>"$run/server.log" 2>&1 &
  server=$!
  for _ in $(seq 150); do temporal operator namespace describe -n temporal-system --address "127.0.0.1:$FE_PORT" --command-timeout 2s >/dev/null 2>&1 && break; sleep 0.2; done
  temporal operator namespace create -n default --retention 3d --address "127.0.0.1:$FE_PORT" >/dev/null
  for _ in $(seq 100); do temporal workflow list --limit 1 --address "127.0.0.1:$FE_PORT" >/dev/null 2>&1 && break; sleep 0.2; done
}
down() {
  if [ -n "${server:-}" ]; then kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; fi
  server=
  as_pg "$pgbin/pg_ctl" -D "$run/pg/data" -m immediate stop >/dev/null 2>&1 || true
}
trap down EXIT

[ $# -gt 0 ] || set -- overdue changed-definition side-by-side idle-timer
for story in "$@"; do
  postgres_up
  server_up
  TEST_TEMPORAL_ADDRESS=127.0.0.1:$FE_PORT npx vitest run "test/workflows/durable/$story.test.ts" --maxWorkers=1
  down
done
