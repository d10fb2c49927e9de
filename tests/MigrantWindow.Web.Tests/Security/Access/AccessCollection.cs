using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Security.Access;

/// <summary>The walk over every page and role takes long: it has a portal of its own, beside the others.</summary>
[CollectionDefinition(nameof(AccessCollection))]
public sealed class AccessCollection : ICollectionFixture<PortalApp>;
