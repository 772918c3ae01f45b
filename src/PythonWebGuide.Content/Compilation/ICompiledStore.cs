using PythonWebGuide.Content.Articles;

namespace PythonWebGuide.Content.Compilation;

/// <summary>Where compiled articles are kept between builds. Whatever it has lost or cannot read is compiled again.</summary>
public interface ICompiledStore
{
    /// <summary>The facts of an article as they were put; null when they are not there.</summary>
    byte[]? FactsOrNull(string key);

    /// <summary>The body of an article whose facts are there.</summary>
    /// <exception cref="IOException">It cannot be read, or is not what was put.</exception>
    ArticleBody Body(string key);

    /// <returns>False when it could not be kept.</returns>
    bool TryPut(string key, byte[] facts, ArticleBody body);

    /// <summary>Forgets all articles but these.</summary>
    void Keep(IReadOnlySet<string> keys);
}
