#!/bin/sh
# Each service owns one database and reaches no other; neither role is a superuser.
set -eu
create() {
    psql --username postgres --set ON_ERROR_STOP=1 --set name="$1" --set database="$2" --set password="$3" <<'SQL'
create role :"name" login password :'password';
create database :"database" owner :"name";
revoke connect, temporary on database :"database" from public;
SQL
}
create contacts contacts "$CONTACTS_PASSWORD"
create gateway gateway "$GATEWAY_PASSWORD"
# The role that row-level security binds; contact-service's statements run as it.
psql --username postgres --set ON_ERROR_STOP=1 <<'SQL'
create role callbook_store nologin;
grant callbook_store to contacts;
SQL
