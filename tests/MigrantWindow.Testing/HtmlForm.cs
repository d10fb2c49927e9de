using AngleSharp.Html.Dom;

namespace MigrantWindow.Testing;

/// <summary>A form as rendered: what is not in the markup cannot be filled in, and everything that is there is sent, antiforgery included.</summary>
public sealed class HtmlForm
{
    private readonly string _action;
    private readonly List<KeyValuePair<string, string>> _fields = [];
    private readonly HashSet<string> _boxes = [];

    private HtmlForm(Visitor visitor, HtmlPage page, string action) => (Visitor, Page, _action) = (visitor, page, action);

    public HtmlPage Page { get; }
    public Visitor Visitor { get; }

    public string this[string name]
    {
        get => _fields.First(field => field.Key == name).Value;
        set
        {
            Require(name);
            _fields.RemoveAll(field => field.Key == name);
            _fields.Add(new(name, value));
        }
    }

    /// <summary>All that is sent under one name.</summary>
    public IReadOnlyList<string> Values(string name) => [.. _fields.Where(field => field.Key == name).Select(field => field.Value)];

    public bool Has(string name) => _fields.Any(field => field.Key == name);

    public static HtmlForm Read(Visitor visitor, HtmlPage page, string? selector = null)
    {
        var form = (IHtmlFormElement)(page.Document.QuerySelector(selector ?? "main form") ?? throw new InvalidOperationException($"No form on the page:\n{page.Source}"));
        var action = form.GetAttribute("action") is { Length: > 0 } given ? given : page.Path;
        var read = new HtmlForm(visitor, page, action);
        foreach (var control in form.Elements.Where(element => element.GetAttribute("name") is not null))
        {
            var name = control.GetAttribute("name")!;
            switch (control)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } box:
                    read._boxes.Add(name);
                    if (box.IsChecked)
                    {
                        read._fields.Add(new(name, box.Value));
                    }

                    break;
                case IHtmlInputElement input:
                    read._fields.Add(new(name, input.Value));
                    break;
                case IHtmlTextAreaElement area:
                    read._fields.Add(new(name, area.Value));
                    break;
                case IHtmlSelectElement list:
                    read._fields.Add(new(name, list.Value ?? ""));
                    break;
            }
        }

        return read;
    }

    /// <summary>Ticks boxes of one name, and unticks the others.</summary>
    public void Choose(string name, params string[] values)
    {
        Require(name);
        _fields.RemoveAll(field => field.Key == name);
        _fields.AddRange(values.Select(value => KeyValuePair.Create(name, value)));
    }

    /// <summary>Sends a field that the page does not offer, as an attacker would.</summary>
    public void Smuggle(string name, string value) => _fields.Add(new(name, value));

    public void Remove(string name) => _fields.RemoveAll(field => field.Key == name);

    public async Task<HttpResponseMessage> SubmitAsync() => await Visitor.PostAsync(_action, _fields);

    /// <summary>Sends what is filled in elsewhere, as a script does.</summary>
    public async Task<HttpResponseMessage> PostToAsync(string path) => await Visitor.PostAsync(path, _fields);

    /// <summary>Sends the form and reads the page that comes back at once, without following a redirect.</summary>
    public async Task<HtmlPage> SubmitToPageAsync() => await HtmlPage.ReadAsync(await SubmitAsync());

    private void Require(string name)
    {
        if (!Has(name) && !_boxes.Contains(name))
        {
            throw new InvalidOperationException($"The form has no field {name}:\n{Page.Source}");
        }
    }
}
