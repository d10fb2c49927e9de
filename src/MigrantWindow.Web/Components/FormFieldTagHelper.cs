using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MigrantWindow.Web.Components;

/// <summary><c>&lt;form-field for="Input.Email" label="…" type="email" /&gt;</c>: label, hint, error and control as one, tied together for screen readers.
/// With <c>options</c> a list to choose from, with <c>rows</c> a text of several lines.</summary>
[HtmlTargetElement("form-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FormFieldTagHelper : TagHelper
{
    public ModelExpression For { get; set; } = null!;
    public string Label { get; set; } = "";
    public string? Hint { get; set; }
    public string Type { get; set; } = "text";
    public string? Autocomplete { get; set; }
    public string? Inputmode { get; set; }
    public int? Maxlength { get; set; }

    /// <summary>Language of what is typed, where it differs from the page's.</summary>
    public string? Lang { get; set; }
    public int? Rows { get; set; }
    public IEnumerable<SelectListItem>? Options { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    private string Name => View.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
    private string Id => TagBuilder.CreateSanitizedId(Name, "-");
    private ModelStateEntry? State => View.ViewData.ModelState.GetValueOrDefault(Name);
    private string? Error => State?.Errors.FirstOrDefault()?.ErrorMessage;

    /// <summary>A password never goes back to the browser.</summary>
    private string? Value => Type == "password" ? null : State?.AttemptedValue ?? Convert.ToString(For.Model, CultureInfo.InvariantCulture);

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "form-field");
        output.Content.AppendHtml(Element("label", ("for", Id), Label));
        if (Hint is not null)
        {
            output.Content.Append(" ").AppendHtml(Element("span", ("class", "hint"), Hint, $"{Id}-hint"));
        }

        if (Error is not null)
        {
            output.Content.Append(" ").AppendHtml(Element("span", ("class", "error"), Error, $"{Id}-error"));
        }

        output.Content.AppendHtml(Control());
    }

    private TagBuilder Control()
    {
        var control = Options is not null ? List() : Rows is not null ? Lines() : Line();
        control.Attributes["id"] = Id;
        control.Attributes["name"] = Name;
        Set(control, "lang", Lang);
        Set(control, "autocomplete", Autocomplete);
        Set(control, "aria-invalid", Error is null ? null : "true");
        string[] describing = [.. Hint is null ? Array.Empty<string>() : [$"{Id}-hint"], .. Error is null ? Array.Empty<string>() : [$"{Id}-error"]];
        Set(control, "aria-describedby", describing.Length == 0 ? null : string.Join(' ', describing));
        return control;
    }

    private TagBuilder Line()
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = Type;
        Set(input, "value", Value);
        Set(input, "inputmode", Inputmode);
        Set(input, "maxlength", Maxlength?.ToString(CultureInfo.InvariantCulture));
        return input;
    }

    private TagBuilder Lines()
    {
        var area = new TagBuilder("textarea");
        area.Attributes["rows"] = Rows!.Value.ToString(CultureInfo.InvariantCulture);
        area.InnerHtml.Append($"\n{Value}");
        return area;
    }

    private TagBuilder List()
    {
        var list = new TagBuilder("select");
        foreach (var item in Options!)
        {
            var option = Element("option", ("value", item.Value), item.Text);
            Set(option, "selected", item.Value == Value ? "selected" : null);
            list.InnerHtml.AppendHtml(option);
        }

        return list;
    }

    private static TagBuilder Element(string name, (string Name, string Value) attribute, string words, string? id = null)
    {
        var element = new TagBuilder(name);
        element.Attributes[attribute.Name] = attribute.Value;
        Set(element, "id", id);
        element.InnerHtml.Append(words);
        return element;
    }

    private static void Set(TagBuilder element, string name, string? value)
    {
        if (value is not null)
        {
            element.Attributes[name] = value;
        }
    }
}
