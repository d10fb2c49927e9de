using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;

namespace MigrantWindow.Web.Components;

/// <summary><c>&lt;staff-content html="…" lang="…" /&gt;</c>: a sanitised text as readers would see it, on pages that are not for readers. Its links lead to the first office.</summary>
[HtmlTargetElement("staff-content", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StaffContentTagHelper(PortalDbContext db, TimeProvider clock, IStringLocalizer<Texts> text) : TagHelper
{
    private const string Office = "la-union";

    public string Html { get; set; } = "";
    public string Lang { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var facts = await FactBook.LoadAsync(db, Lang, clock.GetUtcNow().UtcDateTime, [Html], default);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "preview");
        output.Attributes.SetAttribute("lang", Lang);
        output.Content.SetHtmlContent(facts.Fill(Html, Office, text));
    }
}
