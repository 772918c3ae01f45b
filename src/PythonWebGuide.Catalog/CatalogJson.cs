using System.Collections.Immutable;
using System.Text.Json.Serialization;
using PythonWebGuide.Content.Articles;
using PythonWebGuide.Content.Choosing;

namespace PythonWebGuide.Catalog;

[JsonSerializable(typeof(ImmutableArray<OutlineEntry>))]
[JsonSerializable(typeof(ImmutableArray<ArticleChange>))]
[JsonSerializable(typeof(ImmutableArray<Question>))]
[JsonSerializable(typeof(SampleEvidence))]
[JsonSerializable(typeof(Chooser))]
[JsonSerializable(typeof(ImmutableArray<GlossaryLayer>))]
internal sealed partial class CatalogJson : JsonSerializerContext;
