/** How `format_type` writes the types whose name in the catalog is another. */
export const displayNames: ReadonlyMap<string, string> = new Map([
  ["int2", "smallint"],
  ["int4", "integer"],
  ["int8", "bigint"],
  ["float4", "real"],
  ["float8", "double precision"],
  ["bool", "boolean"],
  ["varchar", "character varying"],
  ["bpchar", "character"],
  ["varbit", "bit varying"],
  ["time", "time without time zone"],
  ["timetz", "time with time zone"],
  ["timestamp", "timestamp without time zone"],
  ["timestamptz", "timestamp with time zone"],
  ["char", '"char"'],
]);

/** Types of `pg_catalog`, by the name they have there. */
export const builtinTypes: ReadonlySet<string> = new Set(
  [
    "int2 int4 int8 float4 float8 numeric money bool text varchar bpchar char name bytea bit varbit",
    "date time timetz timestamp timestamptz interval uuid json jsonb jsonpath xml",
    "inet cidr macaddr macaddr8 point line lseg box path polygon circle tsvector tsquery pg_lsn pg_snapshot",
    "txid_snapshot int4range int8range numrange tsrange tstzrange daterange int4multirange int8multirange",
    "nummultirange tsmultirange tstzmultirange datemultirange oid oidvector int2vector xid xid8 cid tid regproc",
    "regprocedure regoper regoperator regclass regtype regrole regnamespace regcollation regconfig regdictionary",
    "refcursor void trigger event_trigger record cstring internal any anyelement anyarray anynonarray anyenum",
    "anyrange anymultirange anycompatible anycompatiblearray anycompatiblenonarray anycompatiblerange",
    "anycompatiblemultirange language_handler fdw_handler index_am_handler table_am_handler tsm_handler unknown",
    "aclitem gtsvector pg_node_tree pg_ddl_command",
  ].flatMap((line) => line.split(" ")),
);
