using Microsoft.Data.Sqlite;
using PythonWebGuide.Content;

namespace PythonWebGuide.Catalog;

/// <summary>A guide that has no catalog yet: its tables in memory, its pages from the compiler, its search from the catalog before.</summary>
internal sealed class CatalogPreview : IDisposable
{
    public CatalogPreview(Guide guide, CatalogReader searched)
    {
        Guide = guide;
        Searched = searched;
        Source = $"Data Source=preview-{System.Guid.NewGuid():N};Mode=Memory;Cache=Shared";
        Connection = new SqliteConnection($"{Source};Pooling=False");
        Connection.Open();
    }

    public Guide Guide { get; }

    public CatalogReader Searched { get; }

    public string Source { get; }

    /// <summary>The database lives as long as this connection.</summary>
    public SqliteConnection Connection { get; }

    public void Dispose() => Connection.Dispose();
}
