using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PythonWebGuide.Catalog.Rows;
using PythonWebGuide.Catalog.Search;

namespace PythonWebGuide.Catalog;

/// <summary>Read-only connections to one catalog: each is used by one reader at a time, and kept for the next.</summary>
internal sealed class CatalogConnections(string source) : IDisposable
{
    private readonly ConcurrentBag<SearchSession> idle = [];
    private volatile bool disposed;

    /// <summary>A context over a connection of its own, which goes back when the context is disposed.</summary>
    public CatalogContext Context() => new(new DbContextOptionsBuilder<CatalogContext>()
        .UseSqlite($"{source};Pooling=True")
        .Options);

    public Rented Rent() => new(this, idle.TryTake(out var session) ? session : new SearchSession(Open()));

    public void Dispose()
    {
        disposed = true;
        while (idle.TryTake(out var session)) session.Dispose();
        using var pooled = new SqliteConnection($"{source};Pooling=True");
        SqliteConnection.ClearPool(pooled);
    }

    // Mode=ReadOnly never makes an empty file of a wrong path, as the default mode does.
    public static string Source(CatalogFile file) =>
        new SqliteConnectionStringBuilder { DataSource = file.Path, Mode = SqliteOpenMode.ReadOnly, Cache = SqliteCacheMode.Private }.ConnectionString;

    internal SqliteConnection Open()
    {
        var connection = new SqliteConnection($"{source};Pooling=False");
        connection.Open();
        connection.Run("PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON; PRAGMA query_only=ON;");
        return connection;
    }

    private void Return(SearchSession session)
    {
        if (disposed) session.Dispose();
        else idle.Add(session);
    }

    internal readonly struct Rented(CatalogConnections owner, SearchSession session) : IDisposable
    {
        public SearchSession Session => session;

        public void Dispose() => owner.Return(session);
    }
}
