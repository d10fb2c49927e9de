using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Web.Caching;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;

namespace MigrantWindow.Web.Pages.Glossary;

public sealed class ListTermsModel(PortalDbContext db, PortalLanguages languages, TimeProvider clock, IStringLocalizer<Texts> text) : PublicPage
{
    public IReadOnlyList<TermView> Terms { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        var terms = await db.GlossaryTerms.Select(term => new { term.Key, term.Term, term.Definition }).ToListAsync(stop);
        Terms = [.. terms
            .Select(term => new TermView(
                term.Key, term.Term.In(Language), term.Definition.In(Language),
                [.. languages.All.Where(language => language.Code != Language).Select(language => new OtherTerm(language.Code, term.Term.In(language.Code)))]))
            .OrderBy(term => term.Term, StringComparer.Create(CultureInfo.CurrentCulture, ignoreCase: true))];

        Facts = await FactBook.LoadAsync(db, Language, clock.GetUtcNow().UtcDateTime, Terms.Select(term => term.Definition), stop);
        (Title, Summary) = (text["Glossary"], text["Hard words said simply."]);
        Translations = languages.All.ToDictionary(language => language.Code, language => Links.Glossary(language.Code));
        Identity = new PageKey(PageKind.Glossary);
        HttpContext.TagCachedResponse([CacheTags.Glossary]);
    }

    public sealed record TermView(string Key, string Term, string Definition, IReadOnlyList<OtherTerm> Others);

    public sealed record OtherTerm(string Language, string Term);
}
