namespace PythonWebGuide.Content.Articles;

/// <summary>What the guide knows about a package's versions. Null where it is not known or not tested.</summary>
public sealed record PackageVersion(string Package, string? Tested, string? Newest, DateOnly? Checked, string? Support)
{
    /// <summary>The version that articles name: the tested one, else the newest.</summary>
    public string Shown => Tested ?? Newest ?? "";
}
