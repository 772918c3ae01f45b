using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PythonWebGuide.Content.Articles;
using PythonWebGuide.Content.Metadata;
using PythonWebGuide.Content.Problems;
using PythonWebGuide.Content.Rendering;
using PythonWebGuide.Content.Rendering.Samples;
using PythonWebGuide.Content.Sources;

namespace PythonWebGuide.Content.Compilation;

/// <summary>
/// Compiled articles of earlier builds. An article is taken from here when nothing that went into it has changed: its own
/// file, the settings, the samples and pictures that it shows, and the definitions and versions that it names.
/// </summary>
/// <param name="store">Keeps them beyond this process.</param>
public sealed class ArticleCache(ICompiledStore store)
{
    private ConcurrentDictionary<string, ArticleFacts> known = new(StringComparer.Ordinal);

    /// <summary>The sample files of the last build, so that the next one reads only what changed.</summary>
    internal SampleLibrary? Samples { get; set; }

    /// <summary>How many articles the last build had to compile.</summary>
    public int Compiled { get; private set; }

    internal ArticleFacts? FactsOrNull(string key, GuideContext guide)
    {
        if (!known.TryGetValue(key, out var facts) && (facts = Read(key)) is not null) known[key] = facts;
        return facts is not null && facts.Uses.All(used => HashOf(guide.Folder, used.Path) == used.Hash) && facts.Values.All(used => guide.ValueOf(used.Name) == used.Value) ? facts : null;
    }

    /// <returns>The facts with an article whose body comes from the store; or as they are when the store cannot keep it.</returns>
    internal ArticleFacts Put(string key, ArticleFacts facts)
    {
        // A date that lies in the future today does not tomorrow; what has errors never reaches a catalog.
        if (facts.Problems.Any(problem => problem.Severity == Severity.Error || problem.RuleId == RuleIds.DatesArePast)) return facts;
        if (!store.TryPut(key, JsonSerializer.SerializeToUtf8Bytes(facts, ArticleJson.Default.ArticleFacts), facts.Article.Body)) return facts;
        return known[key] = Stored(key, facts);
    }

    /// <summary>To be called after a build: forgets what it did not use.</summary>
    internal void Keep(IReadOnlySet<string> keys, int compiled)
    {
        Compiled = compiled;
        if (known.Count == keys.Count && compiled == 0) return;
        known = new(known.Where(entry => keys.Contains(entry.Key)), StringComparer.Ordinal);
        store.Keep(keys);
    }

    /// <summary>The name of a compiled article: its place, its bytes, and the settings that all articles depend on.</summary>
    internal static string KeyOf(SourceFile file, string settings) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{file.Path}\n{Convert.ToHexString(file.Hash.AsSpan())}\n{settings}")));

    internal static string SettingsOf(ContentFolder folder) => HashOf(folder, GuideSettings.FilePath);

    internal static string HashOf(ContentFolder folder, SourcePath path) => folder.FileOrNull(path) is { } file ? Convert.ToHexString(file.Hash.AsSpan()) : "";

    private ArticleFacts? Read(string key)
    {
        if (store.FactsOrNull(key) is not { } bytes) return null;
        try
        {
            return JsonSerializer.Deserialize(bytes, ArticleJson.Default.ArticleFacts) is { } facts ? Stored(key, facts) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private ArticleFacts Stored(string key, ArticleFacts facts) => facts with { Article = facts.Article with { Fetch = () => store.Body(key) } };
}
