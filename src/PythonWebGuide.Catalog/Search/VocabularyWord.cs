namespace PythonWebGuide.Catalog.Search;

/// <param name="Stem">Number of its stem.</param>
/// <param name="Sections">How many sections have the word.</param>
/// <param name="Headings">How many titles, headings and aliases have it.</param>
internal readonly record struct VocabularyWord(int Stem, int Sections, int Headings);
