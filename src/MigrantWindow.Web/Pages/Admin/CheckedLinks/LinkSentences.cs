using Microsoft.Extensions.Localization;
using MigrantWindow.Domain.Links;
using MigrantWindow.Web.Content;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Pages.Admin.CheckedLinks;

public static class LinkSentences
{
    public static string WhatIsWrong(this IStringLocalizer<Texts> text, LinkState state, string detail) => detail switch
    {
        LinkProbe.NotPublic => text["not asked: it leads into a network that is not public"],
        LinkProbe.NotPlain => text["not asked: it is no plain https address"],
        LinkProbe.TooSlow => text["no answer within {0} seconds", LinkProbe.Patience.TotalSeconds],
        LinkProbe.Circle => text["it leads in a circle"],
        _ when state == LinkState.Broken && detail.All(char.IsAsciiDigit) => text["it answers {0}", detail],
        _ => text["no connection: {0}", detail],
    };

    /// <param name="place">Kind and key of a thing, as <see cref="CheckedLink.Uses"/> names it.</param>
    public static string Place(this IStringLocalizer<Texts> text, string place) => place.Split(' ', 2) switch
    {
        ["source", var key] => text["Source {0}", key],
        ["institution", var key] => text["Institution {0}", key],
        ["article", var key] => text["Article {0}", key],
        _ => place,
    };
}
