using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Localization;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;

namespace MigrantWindow.Web.Pages.Admin.Confirmations;

/// <summary>What readers see of a thing, line by line. A confidential address is not even read.</summary>
/// <param name="Html">Its stored text; may name facts.</param>
/// <param name="Office">Where links of the text lead.</param>
public sealed record ThingView(string Name, IReadOnlyList<ThingLine> Lines, string Html, string Office, FreshnessView Freshness)
{
    /// <summary>Changes with anything that is shown, so that nobody confirms what they did not see.</summary>
    public string Fingerprint(FactBook facts, IStringLocalizer<Texts> text)
    {
        var words = Lines.Select(line => $"{line.Label}: {facts.FillPlain(line.Text, text)}").Append(facts.Fill(Html, Office, text));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', words))).AsSpan(0, 16));
    }
}

/// <param name="Text">May name facts.</param>
public sealed record ThingLine(string Label, string Text);
