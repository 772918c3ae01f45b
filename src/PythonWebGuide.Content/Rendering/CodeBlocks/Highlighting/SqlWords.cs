namespace PythonWebGuide.Content.Rendering.CodeBlocks.Highlighting;

/// <summary>
/// SQL's own words. Those that people mostly use as names of columns (name, status, title, value) are left out: nothing
/// short of parsing the statement tells them apart.
/// </summary>
internal static class SqlWords
{
    public static readonly WordTable Table = WordTable.IgnoringCase(
        (TokenKind.Keyword, """
            abort access action add admin after aggregate all alter always analyse analyze and any as asc
            asymmetric at attach authorization autoincrement avg before begin between both by call called
            cascade case cast chain check checkpoint close cluster coalesce collate column comment commit
            committed concurrently conflict constraint conversion copy count create cross cube current
            current_catalog current_date current_role current_schema current_time current_timestamp current_user
            cursor cycle database deallocate declare default defaults deferrable deferred definer delete desc
            detach disable discard distinct do domain drop each else enable encoding encrypted end escape except
            exclude excluding exclusive execute exists exit explain extension extract false fetch filter first
            following for force foreign from full function generated glob grant greatest group grouping having
            identity if ignore ilike immediate immutable in include including increment index indexed inherit
            inherits initially inner insert instead intersect into invoker is isnull isolation join key language
            last lateral leading leakproof least left level like limit listen local localtime localtimestamp
            lock locked match materialized max maxvalue min minvalue natural new next no not nothing notify
            notnull nowait null nullif nulls of off offset old on only operator option or order ordinality
            others outer over overlaps overlay overriding owned parallel partition plan policy position pragma
            preceding prepare primary privileges procedure query raise range read recursive references refresh
            regexp reindex release rename repeatable replace reset restart restrict return returning returns
            revoke right role rollback rollup routine row rows savepoint schema select sequence sequences
            serializable session session_user set setof sets share show similar skip some stable statement
            statistics stdin stdout storage strict substring sum symmetric table tables tablesample tablespace
            temp temporary then ties time timestamp to trailing transaction transform trigger trim true truncate
            type unbounded uncommitted union unique unlisten unlogged until update user using vacuum values
            verbose view virtual volatile when where window with within without work write zone
            """),
        (TokenKind.Builtin, """
            array bigint bigserial binary bit blob bool boolean bytea char character cidr date datetime decimal double float
            float4 float8 inet int int2 int4 int8 integer interval json jsonb macaddr money nchar numeric precision real
            serial smallint smallserial text timestamptz timetz tsquery tsvector uuid varchar varying xml
            """));
}
