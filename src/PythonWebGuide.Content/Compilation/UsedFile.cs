using PythonWebGuide.Content.Sources;

namespace PythonWebGuide.Content.Compilation;

/// <summary>A file that an article quotes or shows.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Hash">Its hash when the article was compiled; empty when it was not there.</param>
internal sealed record UsedFile(SourcePath Path, string Hash)
{
    /// <summary>Instead of the hash of a file that could not be read: no file has it, so the article is compiled again.</summary>
    private const string Unread = "unread";

    public static UsedFile Of(ContentFolder folder, SourcePath path) =>
        new(path, folder.FileOrNull(path) is { WasUnreadable: true } ? Unread : ArticleCache.HashOf(folder, path));
}
