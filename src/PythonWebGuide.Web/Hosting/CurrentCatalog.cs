using PythonWebGuide.Catalog;

namespace PythonWebGuide.Web.Hosting;

/// <summary>The catalog that one request works on from beginning to end, whatever is swapped meanwhile.</summary>
public sealed class CurrentCatalog(GuideHost guide)
{
    public CatalogReader? ReaderOrNull { get; } = guide.Current;

    public CatalogReader Reader => ReaderOrNull ?? throw new InvalidOperationException("The gate for a guide that is not ready let a request through.");
}
