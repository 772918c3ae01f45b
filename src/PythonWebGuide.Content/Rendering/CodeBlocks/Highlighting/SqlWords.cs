namespace PythonWebGuide.Content.Rendering.CodeBlocks.Highlighting;

/// <summary>
/// SQL's own words. Those that people mostly use as names of columns (name, status, title, value) are left out: nothing
/// short of parsing the statement tells them apart.
/// </summary>
internal static class SqlWords
{
    public static readonly WordTable Table = WordTable.IgnoringCase(
        (TokenKind.Keyword, """
            abort action add admin after aggregate all alter always analyse analyze and any as asc asymmetric at attach
            autoincrement avg before begin between both by call cascade case cast chain check checkpoint close cluster coalesce collate
            column comment commit committed concurrently conflict constraint conversion copy count create cross cube current
            current_date current_time current_timestamp current_user cursor cycle database deallocate declare default
            defaults deferrable deferred delete desc detach disable distinct do domain drop each else enable encoding
            encrypted end escape except exclude excluding exclusive execute exists exit explain extension extract fetch
            filter first following for force foreign from full function generated glob grant group grouping having identity
            if ignore ilike immediate immutable in including index indexed inherits initially inner insert instead intersect
            into is isnull isolation join key language last lateral leading least left level like limit listen local lock
            match materialized max min natural new next no not nothing notify notnull nowait null nullif nulls of off offset
            old on only option or order outer over overlaps overlay partition plan policy position pragma preceding
            prepare primary privileges procedure query raise range read recursive references refresh regexp reindex release
            rename repeatable replace reset restrict return returning returns revoke right role rollback rollup row rows
            savepoint schema select sequence serializable session set setof show similar some stable statement strict
            substring sum symmetric table tablespace temp temporary then ties to trailing transaction trigger trim truncate
            type unbounded uncommitted union unique unlogged until update user using vacuum values view virtual volatile when
            where window with within without work write zone timestamp time true false greatest
            """),
        (TokenKind.Builtin, """
            array bigint bigserial binary bit blob bool boolean bytea char character cidr date datetime decimal double float
            float4 float8 inet int int2 int4 int8 integer interval json jsonb macaddr money nchar numeric precision real
            serial smallint smallserial text timestamptz timetz tsquery tsvector uuid varchar varying xml
            """));
}
