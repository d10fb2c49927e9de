using Microsoft.EntityFrameworkCore;
using MigrantWindow.Domain.Glossary;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Search;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Testing;

/// <summary>Things that are changed by proposals.</summary>
public static class ThingData
{
    /// <summary>A term of the glossary that readers see.</summary>
    public static async Task<int> TermAsync(this TestData data)
    {
        var term = new GlossaryTerm(TestData.NewKey("term"), TestData.Words("Term"), TestData.Words("Definition"), LocalizedText.Empty, []);
        await data.SaveAsync(term);
        return term.Id;
    }

    /// <summary>Spanish everyday words, with their meaning.</summary>
    public static async Task<int> SynonymAsync(this TestData data, string? sayings = null, string meaning = "documento")
    {
        var synonym = new Synonym(Language.Source, sayings ?? TestData.NewKey("saying"), meaning);
        await data.SaveAsync(synonym);
        return synonym.Id;
    }

    /// <summary>An institution that nothing names yet.</summary>
    public static async Task<int> InstitutionAsync(this TestData data)
    {
        var institution = new Institution(TestData.NewKey("institution"), null, TestData.Words("Institution"), TestData.Words("Role"), null);
        await data.SaveAsync(institution);
        return institution.Id;
    }

    /// <summary>A journey that came with the portal, walked at the offices of a country.</summary>
    public static async Task<int> JourneyOfAsync(this TestData data, string country)
    {
        var id = 0;
        await data.WithDatabaseAsync(async db => id = await db.Journeys.Where(journey => journey.Country == country).Select(journey => journey.Id).FirstAsync());
        return id;
    }

    /// <summary>A source that nothing cites yet.</summary>
    public static async Task<int> SourceAsync(this TestData data, string title = "A law")
    {
        var source = new SourceReference(TestData.NewKey("source"), title, "A ministry", new Uri("https://example.org/law"), new PartialDate("2024"));
        await data.SaveAsync(source);
        return source.Id;
    }

    /// <summary>A proposal that the Ombudsman made outside the portal, for a service.</summary>
    public static async Task<int> ProposalAsync(this TestData data, int serviceId, string words = "The hours are wrong.")
    {
        var id = 0;
        await data.WithDatabaseAsync(async db =>
        {
            var institution = await db.Institutions.SingleAsync(institution => institution.Key == "pddh");
            var proposal = new Proposal(ProposalSubject.Service, serviceId, $$"""{"Text":"{{words}}"}""", "{}", null, institution, "Someone outside", PortalApp.Start.UtcDateTime);
            db.Add(proposal);
            await db.SaveChangesAsync();
            id = proposal.Id;
        });
        return id;
    }
}
