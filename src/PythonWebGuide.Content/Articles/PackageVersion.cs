namespace PythonWebGuide.Content.Articles;

/// <summary>What the guide knows about a package's versions. Null where it is not known or not tested.</summary>
public sealed record PackageVersion(string Package, string? Tested, string? Newest, DateOnly? Checked, string? Support)
{
    /// <summary>The version that articles name: the tested one, else the newest.</summary>
    public string Shown => Tested ?? Newest ?? "";

    /// <summary>The newest release, where it is another feature release than the tested one: what is said here may differ there.</summary>
    public string? Newer => Tested is not null && Newest is not null && FeatureOf(Tested) != FeatureOf(Newest) ? Newest : null;

    private static string FeatureOf(string version) => string.Join('.', version.Split('.').Take(2));
}
