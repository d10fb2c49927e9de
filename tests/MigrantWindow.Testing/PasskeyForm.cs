using System.Text.Json;

namespace MigrantWindow.Testing;

/// <summary>What the script of a passkey form does, step by step.</summary>
public static class PasskeyForm
{
    private const string Selector = "form[data-passkey]";

    public static Task<HtmlForm> OpenPasskeyFormAsync(this Visitor visitor, string path) => visitor.OpenFormAsync(path, Selector);

    /// <summary>Asks the portal what to ask of the browser.</summary>
    public static async Task<JsonElement> OptionsAsync(this HtmlForm form)
    {
        var response = await form.PostToAsync(form.Page.Document.QuerySelector(Selector)!.GetAttribute("data-options")!);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }

    /// <summary>Fills in the passkey's answer and sends the form.</summary>
    public static async Task<HttpResponseMessage> AnswerAsync(this HtmlForm form, SoftPasskey passkey)
    {
        var options = await form.OptionsAsync();
        return await form.SendAsync(options.TryGetProperty("rp", out _) ? passkey.Create(options) : passkey.Get(options));
    }

    public static Task<HttpResponseMessage> SendAsync(this HtmlForm form, string answer)
    {
        form[form.Has("Credential") ? "Credential" : "Input.Credential"] = answer;
        return form.SubmitAsync();
    }
}
