using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace PythonWebGuide.Catalog;

/// <summary>
/// Read-only connections to one catalog: each is used by one reader at a time, and kept for the next. Some are opened at
/// once and never given up, so that a file that is deleted while it is served is read to the end.
/// </summary>
internal sealed class CatalogConnections : IDisposable
{
    private const int MostIdle = 64;

    /// <summary>How long a reader waits for a connection when the file is gone and all that are open are in use.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private static readonly int AlwaysOpen = Math.Max(4, 2 * Environment.ProcessorCount);

    private readonly ConcurrentBag<CatalogSession> idle = [];
    private readonly string source;
    private volatile bool disposed;

    public CatalogConnections(CatalogFile file)
    {
        source = Source(file);
        for (var i = 0; i < AlwaysOpen; i++) idle.Add(new CatalogSession(Open()));
    }

    public Rented Rent() => new(this, idle.TryTake(out var session) ? session : OpenOrWait());

    public void Dispose()
    {
        disposed = true;
        while (idle.TryTake(out var session)) session.Dispose();
    }

    internal SqliteConnection Open()
    {
        var connection = new SqliteConnection(source);
        connection.Open();
        // Half a megabyte of pages each: the operating system keeps the file at hand as well.
        connection.Run("PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA cache_size=-512; PRAGMA query_only=ON;");
        return connection;
    }

    /// <summary>
    /// Immutable, because it is: no locks are taken, nothing is looked for beside it. Mode=ReadOnly never makes an empty file
    /// of a wrong path, as the default mode does.
    /// </summary>
    private static string Source(CatalogFile file) => new SqliteConnectionStringBuilder
    {
        DataSource = $"{new Uri(Path.GetFullPath(file.Path)).AbsoluteUri}?immutable=1",
        Mode = SqliteOpenMode.ReadOnly,
        Cache = SqliteCacheMode.Private,
        Pooling = false,
    }.ConnectionString;

    private CatalogSession OpenOrWait()
    {
        try
        {
            return new CatalogSession(Open());
        }
        catch (SqliteException gone) when (gone.SqliteErrorCode == raw.SQLITE_CANTOPEN)
        {
            for (var begun = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(begun) < Patience; Thread.Sleep(1))
            {
                if (idle.TryTake(out var session)) return session;
            }

            throw;
        }
    }

    private void Return(CatalogSession session)
    {
        if (disposed || idle.Count >= MostIdle) session.Dispose();
        else idle.Add(session);
    }

    internal readonly struct Rented(CatalogConnections owner, CatalogSession session) : IDisposable
    {
        public CatalogSession Session => session;

        public void Dispose() => owner.Return(session);
    }
}
