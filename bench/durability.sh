#!/bin/sh
# 10,000 responses by 32 clients while the server is killed every few seconds, 3,000 while PostgreSQL is, 2,000 drafts resumed
# after a kill. Nothing acknowledged may be lost or doubled. Usage: bench/durability.sh [RESPONSES]
set -eu
cd "$(dirname -- "$0")/.."
exec ./mvnw --batch-mode verify -Dtest=ArchitectureTest -Dit.test=DurabilityIT -Dsoundings.durability="${1:-10000}"
