using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Testing;

namespace MigrantWindow.Benchmarks;

/// <summary>A portal that has grown: articles of eight more offices beside the shipped ones.</summary>
public static class ManyArticles
{
    public const int Count = 10_000;

    private const int OfficeCount = 8, Batch = 250;

    private static readonly Section[] Sections = [Section.Rights, Section.VoluntaryReturn, Section.Risks, Section.Protection];
    private static readonly string Html = string.Concat(Enumerable.Repeat("<p>A paragraph about as long as those that the portal ships.</p>", 25));

    public static async Task AddAsync(PortalDbContext db)
    {
        for (var office = 1; office <= OfficeCount; office++)
        {
            var added = new Office($"grown-{office}", OfficeKind.MunicipalWindow, "America/El_Salvador", 100 + office, 3);
            added.Describe(TestData.Words("Office"), TestData.Words("Summary"), TestData.Words("Directions"), TestData.Words("Body"), TestData.Words("<p>Body</p>"));
            db.Add(added);
        }

        await db.SaveChangesAsync();
        for (var first = 1; first <= Count; first += Batch)
        {
            db.ChangeTracker.Clear();
            var owner = await db.Institutions.SingleAsync(institution => institution.Key == "pddh");
            var offices = await db.Offices.Where(office => office.Slug.StartsWith("grown-")).ToListAsync();
            db.AddRange(Enumerable.Range(first, Batch).Select(number => NewArticle(number, owner, offices[number % OfficeCount])));
            await db.SaveChangesAsync();
        }
    }

    private static Article NewArticle(int number, Institution owner, Office office)
    {
        var article = new Article($"grown-{number}", Sections[number % Sections.Length], owner, number, 12);
        article.OfferOnlyAt([office]);
        foreach (var language in (string[])["es", "en", "fr"])
        {
            article.Translate(language, new Slug($"grown-{number}")).Ship(new RevisionText($"Title {number}", $"Summary of {number}", "Text"), Html, PortalApp.Start.UtcDateTime);
        }

        return article;
    }
}
