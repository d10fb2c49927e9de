using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MigrantWindow.Web.Components;

/// <summary><c>&lt;json-ld data="…" /&gt;</c>: schema.org data, which browsers do not run.</summary>
[HtmlTargetElement("json-ld", TagStructure = TagStructure.WithoutEndTag)]
public sealed class JsonLdTagHelper : TagHelper
{
    /// <summary>JSON in which &lt; is escaped, as <see cref="OpenData.JsonLd"/> makes it.</summary>
    public string? Data { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (string.IsNullOrEmpty(Data)) // Razor binds a null to the empty string
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "script";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("type", new HtmlString("application/ld+json"));
        output.Content.SetHtmlContent(Data);
    }
}
