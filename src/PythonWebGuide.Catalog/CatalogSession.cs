using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PythonWebGuide.Catalog.Rows;
using PythonWebGuide.Catalog.Search;

namespace PythonWebGuide.Catalog;

/// <summary>One connection, and what was prepared on it; used by one reader at a time, so the context tracks nothing.</summary>
internal sealed class CatalogSession(SqliteConnection connection) : IDisposable
{
    private CatalogContext? context;
    private SearchSession? search;

    public CatalogContext Context => context ??= new(new DbContextOptionsBuilder<CatalogContext>()
        .UseSqlite(connection)
        .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
        .Options);

    public SearchSession Search => search ??= new SearchSession(connection);

    public void Dispose()
    {
        context?.Dispose();
        search?.Dispose();
        connection.Dispose();
    }
}
