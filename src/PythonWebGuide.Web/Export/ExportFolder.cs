namespace PythonWebGuide.Web.Export;

/// <summary>
/// The folder that an export goes to. It is written beside and takes the place of the one before as a whole, so that an
/// interrupted export leaves nothing half. A folder that no export wrote is never touched.
/// </summary>
internal sealed class ExportFolder
{
    private readonly string target;
    private readonly string part;
    private readonly string old;

    public ExportFolder(string path)
    {
        target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        part = target + ".part";
        old = target + ".old";
    }

    /// <returns>Why nothing may be written there; null when it may.</returns>
    public string? RefusalOrNull()
    {
        foreach (var folder in new[] { target, part, old })
        {
            if (File.Exists(folder)) return $"{folder} is a file; name a folder.";
            if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any() && !NginxConfiguration.IsIn(folder))
                return $"{folder} is not empty, and no export wrote it; name another folder, or empty this one.";
        }

        return null;
    }

    /// <param name="write">Writes into the folder that it is given.</param>
    public async Task<T> ReplaceAsync<T>(Func<string, Task<T>> write)
    {
        Remove(part);
        Directory.CreateDirectory(part);
        try
        {
            var written = await write(part);
            Remove(old);
            if (Directory.Exists(target)) Directory.Move(target, old);
            Directory.Move(part, target);
            Remove(old);
            return written;
        }
        catch
        {
            if (!Directory.Exists(target) && Directory.Exists(old)) Directory.Move(old, target);
            Remove(part);
            throw;
        }
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }
}
