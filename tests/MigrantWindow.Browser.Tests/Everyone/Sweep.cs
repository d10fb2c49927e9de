using System.Text.Json;
using Microsoft.Playwright;

namespace MigrantWindow.Browser.Tests.Everyone;

/// <summary>What axe cannot see of a page, on a screen of 320 by 256: that of 1280 by 1024 at 400 %. Each check says what is wrong and where.</summary>
public static class Sweep
{
    public const int Width = 320;

    private static readonly string[] Controls = ["link", "button", "textbox", "searchbox", "combobox", "listbox", "spinbutton", "checkbox", "radio", "DisclosureTriangle", "image", "img", "dialog", "navigation"];

    public static async Task<IReadOnlyList<string>> OfAsync(IPage page)
    {
        List<string> faults = [.. await page.EvaluateAsync<string[]>(FaultsOfBoxes), .. await page.EvaluateAsync<string[]>(FaultsOfLinksAndTargets), .. await NamelessAsync(page)];
        await page.EvaluateAsync(SpaceText);
        faults.AddRange((await page.EvaluateAsync<string[]>(FaultsOfBoxes)).Select(fault => $"with more space {fault}"));
        await page.EvaluateAsync("() => { document.adoptedStyleSheets = []; }");
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active, ColorScheme = ColorScheme.Dark });
        faults.AddRange(await page.EvaluateAsync<string[]>(FaultsOfFocus));
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.None, ColorScheme = ColorScheme.Light });
        return faults;
    }

    /// <summary>Controls that a screen reader could not name.</summary>
    private static async Task<IEnumerable<string>> NamelessAsync(IPage page)
    {
        var tools = await page.Context.NewCDPSessionAsync(page);
        var tree = await tools.SendAsync("Accessibility.getFullAXTree");
        await tools.DetachAsync();

        return from node in tree!.Value.GetProperty("nodes").EnumerateArray()
               where !node.GetProperty("ignored").GetBoolean() && Controls.Contains(Text(node, "role")) && string.IsNullOrWhiteSpace(Text(node, "name"))
               select $"{page.Url}: a {Text(node, "role")} without a name";

        static string? Text(JsonElement node, string part) =>
            node.TryGetProperty(part, out var value) && value.TryGetProperty("value", out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
    }

    /// <summary>WCAG 1.4.12. A sheet that a script makes is no inline style: the content security policy lets it pass.</summary>
    private const string SpaceText = """
        () => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }');
          document.adoptedStyleSheets = [sheet];
        }
        """;

    /// <summary>A table in a box of its own may be scrolled; a number to call stands in a box of its own that is higher than its line.</summary>
    private const string FaultsOfBoxes = """
        () => {
          const width = 320, faults = [];
          const say = (what, one) => faults.push(`${location.pathname} ${what}: ${one.outerHTML.slice(0, 150)}`);
          document.querySelectorAll('details').forEach(more => { more.open = true; });
          const all = [...document.querySelectorAll('body *')].filter(one => {
            const box = one.getBoundingClientRect();
            return box.width > 1 && box.height > 1 && !one.closest('svg, .scroll');
          });
          if (document.documentElement.scrollWidth > width) {
            faults.push(`${location.pathname} is ${document.documentElement.scrollWidth} px wide`);
            all.filter(one => one.getBoundingClientRect().right > width + 1).slice(-2).forEach(one => say('sticks out', one));
          }
          for (const one of all) {
            const style = getComputedStyle(one);
            const [across, down] = [one.scrollWidth - one.clientWidth, one.scrollHeight - one.clientHeight];
            const mayScroll = one.matches('input, textarea, select, .words');
            if (one.clientWidth > 1 && !mayScroll && (style.overflowX !== 'visible' && across > 1 || style.overflowY !== 'visible' && down > 2)) say('cuts its content off', one);
            if (style.display !== 'inline' && one.clientHeight > 1 && down > 12 && !mayScroll && [...one.childNodes].some(node => node.nodeType === 3 && node.data.trim())) say('is too low for its words', one);
            if (style.animationName !== 'none' || style.transitionDuration !== '0s' || style.scrollBehavior !== 'auto') say('moves', one);
          }
          return faults;
        }
        """;

    /// <summary>A link within a sentence is as high as its line.</summary>
    private const string FaultsOfLinksAndTargets = """
        () => {
          const faults = [];
          const name = link => (link.getAttribute('aria-label') || [link.textContent, ...[...link.querySelectorAll('img')].map(image => image.alt)].join(' ')).replace(/\s+/g, ' ').trim();
          for (const list of document.querySelectorAll('ul, ol, dl, table, nav')) {
            const places = new Map();
            for (const link of list.querySelectorAll('a[href]')) {
              const known = places.get(name(link));
              if (known && known !== link.href) faults.push(`${location.pathname} one name in a list for two places: ${name(link)} ${known} ${link.href}`);
              places.set(name(link), link.href);
            }
          }
          for (const one of document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')) {
            const box = (one.matches('[type=checkbox], [type=radio]') && one.labels.length > 0 ? one.labels[0] : one).getBoundingClientRect();
            const isInSentence = getComputedStyle(one).display === 'inline' && one.parentElement.textContent.trim().length > one.textContent.trim().length;
            if (box.width > 1 && !isInSentence && Math.min(box.width, box.height) < 24) faults.push(`${location.pathname} ${Math.round(box.width)} by ${Math.round(box.height)} px: ${one.outerHTML.slice(0, 150)}`);
          }
          return faults;
        }
        """;

    /// <summary>A card draws its outline around its whole, by what stands after its link; a place on the map draws it around its pin. In forced colours.</summary>
    private const string FaultsOfFocus = """
        () => {
          const faults = [];
          const ground = getComputedStyle(document.body).backgroundColor;
          const stops = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]')]
            .filter(one => one.tabIndex >= 0 && !one.disabled && one.getClientRects().length > 0);
          for (const one of stops) {
            const say = what => faults.push(`${location.pathname} ${what}: ${one.outerHTML.slice(0, 150)}`);
            one.focus();
            if (document.activeElement !== one) say('takes no focus');
            if (one.tabIndex > 0) say('jumps the queue');
            const pin = one.querySelector('.pin');
            const drawn = [null, '::after'].map(part => getComputedStyle(one, part)).filter(style => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2).map(style => style.outlineColor)
              .concat(pin && parseFloat(getComputedStyle(pin).strokeWidth) > 8 ? getComputedStyle(pin).stroke : []);
            if (drawn.length === 0) say('shows no focus');
            if (drawn.includes(ground)) say('shows its focus in the colour of the ground');
            const { left, top, right, bottom } = one.getBoundingClientRect();
            const isSeen = [[.5, .5], [.02, .1], [.98, .1], [.02, .9], [.98, .9], [.25, .5], [.75, .5]].some(([x, y]) => {
              const hit = document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y);
              return hit && (one.contains(hit) || hit.contains(one) || hit.matches('.press, .press *'));
            });
            if (!isSeen) say(`is hidden behind something at ${Math.round(top)}`);
            const style = getComputedStyle(one);
            const isBox = one.matches('button:not(.link), .button, input:not([type=checkbox], [type=radio]), select, textarea');
            if (isBox && !one.closest('.trap') && (parseFloat(style.borderTopWidth) < 1 || style.borderTopColor === ground)) say('has no edge');
          }
          if (stops.length < 3) faults.push(`${location.pathname} has ${stops.length} stops`);
          return faults;
        }
        """;
}
