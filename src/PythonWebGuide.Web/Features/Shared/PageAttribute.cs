using Microsoft.AspNetCore.Mvc.Routing;

namespace PythonWebGuide.Web.Features.Shared;

/// <summary>A page at an address: answers GET, and HEAD as GET.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class PageAttribute(string template) : HttpMethodAttribute(["GET", "HEAD"], template);
