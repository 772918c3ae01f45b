namespace PythonWebGuide.Content.Comparing;

/// <summary>A test that all compared applications pass.</summary>
/// <param name="File">The file within the content folder.</param>
/// <param name="Name">Name of the function, without its <c>test_</c>.</param>
public sealed record ComparedTest(string File, string Name)
{
    /// <summary>The name as a sentence.</summary>
    public string Sentence => Name.Replace('_', ' ');

    /// <summary>Where readers see the file.</summary>
    public string Url => "/" + File;
}
