using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PythonWebGuide.WebTests.Deployment;

/// <summary>A place in a YAML file. A place that is not there fails the test that asks for it.</summary>
public sealed class Yaml
{
    private readonly YamlNode node;

    private Yaml(YamlNode node) => this.node = node;

    public string Text => Assert.IsType<YamlScalarNode>(node).Value!;

    public int Number => int.Parse(Text);

    public bool IsTrue => Text == "true";

    public IReadOnlyList<Yaml> Items => [.. Assert.IsType<YamlSequenceNode>(node).Select(item => new Yaml(item))];

    public IReadOnlyDictionary<string, Yaml> Entries => Assert.IsType<YamlMappingNode>(node).ToDictionary(entry => ((YamlScalarNode)entry.Key).Value!, entry => new Yaml(entry.Value));

    public Yaml this[string path] => path.Split('/').Aggregate(this, (place, key) => place.Entries.TryGetValue(key, out var next) ? next : throw new KeyNotFoundException($"There is no {key} at {path}."));

    /// <summary>The documents of a file, with merged mappings merged.</summary>
    public static IReadOnlyList<Yaml> Read(string file)
    {
        using var reader = new StreamReader(ShippedFiles.PathOf(file));
        var stream = new YamlStream();
        stream.Load(new MergingParser(new Parser(reader)));
        return [.. stream.Documents.Select(document => new Yaml(document.RootNode))];
    }
}
