using System.Collections.Immutable;
using System.Text.Json.Serialization;
using PythonWebGuide.Content.Articles;
using PythonWebGuide.Content.Choosing;
using PythonWebGuide.Content.Comparing;
using PythonWebGuide.Content.Quality;

namespace PythonWebGuide.Catalog;

[JsonSerializable(typeof(ImmutableArray<OutlineEntry>))]
[JsonSerializable(typeof(ImmutableArray<ArticleChange>))]
[JsonSerializable(typeof(ImmutableArray<Question>))]
[JsonSerializable(typeof(SampleEvidence))]
[JsonSerializable(typeof(Chooser))]
[JsonSerializable(typeof(ImmutableArray<GlossaryLayer>))]
[JsonSerializable(typeof(Comparison))]
[JsonSerializable(typeof(ImmutableArray<PackageVersion>))]
[JsonSerializable(typeof(QualityReport))]
internal sealed partial class CatalogJson : JsonSerializerContext;
