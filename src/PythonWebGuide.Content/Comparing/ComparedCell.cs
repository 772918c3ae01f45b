namespace PythonWebGuide.Content.Comparing;

/// <summary>How one application fulfils one task.</summary>
/// <param name="By">Who does the work, in a few words: two cells with the same words do not differ.</param>
/// <param name="CodeHtml">The code as safe HTML figures.</param>
/// <param name="Lines">Lines of that code, blank ones aside.</param>
/// <param name="NoteHtml">A remark as safe inline HTML; empty for none.</param>
/// <param name="Read">The article that explains it, as <c>slug</c> or <c>slug#anchor</c>.</param>
/// <param name="Line">Line in the file.</param>
public sealed record ComparedCell(string By, string CodeHtml, int Lines, string NoteHtml, string Read, int Line);
