namespace PythonWebGuide.Catalog;

/// <summary>An entry of the cache of compiled articles is not what was put there.</summary>
internal sealed class DamagedCacheException : IOException
{
    public DamagedCacheException()
    {
    }

    public DamagedCacheException(string message)
        : base(message)
    {
    }

    public DamagedCacheException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
