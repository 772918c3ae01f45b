using PythonWebGuide.Content.Articles;

namespace PythonWebGuide.Content.Metadata;

internal sealed record CompiledTerm(GlossaryTerm Term, YamlFields Fields);
