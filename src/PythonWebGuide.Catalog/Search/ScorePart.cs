namespace PythonWebGuide.Catalog.Search;

public sealed record ScorePart(string Name, double Value, double Weight);
