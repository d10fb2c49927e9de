using MigrantWindow.Data;

namespace MigrantWindow.Web.CommandLine;

/// <summary>Prints a fresh link at each start while there is no administrator. Once the portal listens: whoever finds the port taken ends no link of the other.</summary>
internal sealed class FirstAdministratorOffer(IServiceProvider services) : IHostedLifecycleService
{
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await services.IssueFirstAdministratorLinkAsync(cancellationToken) is { } link)
            {
                Console.WriteLine(FirstAdministratorLink.Invitation(link));
            }
        }
        catch (Exception fault) when (DatabaseSetup.IsDatabaseFault(fault))
        {
            throw new DatabaseUnavailableException($"The database cannot be used: {fault.GetBaseException().Message}", fault);
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
