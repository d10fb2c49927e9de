namespace MigrantWindow.Domain.Articles;

/// <summary>The five sections of an office, and the portal's pages about itself.</summary>
public enum Section
{
    Rights,
    Services,
    VoluntaryReturn,
    Risks,
    Protection,
    Training,
    Portal,
}
