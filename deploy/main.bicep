// EvalBot in Azure: the bot's registration, the container, PostgreSQL, the key vault, and the network between them.
// One file for one installation; everything lies in one resource group.
targetScope = 'resourceGroup'

@description('The beginning of every name, 3 to 12 small letters and digits.')
@minLength(3)
@maxLength(12)
param name string = 'evalbot'

@description('Where everything runs. Korea Central keeps the data in Korea.')
param location string = 'koreacentral'

@description('The image, as PublishContainer pushed it to a registry: evalbot.azurecr.io/evalbot:1.0.0')
param image string

@description('The name of the container registry in this resource group from which the image is pulled, with the bot\'s identity: evalbot. Empty: the image is public.')
param registry string = ''

@description('The plan inside the image, loaded into the empty database at the first start: a file of bot/Plans lies there as /app/plans/2019.yaml.')
param planFile string

@description('How the bot proves itself to Teams: with its managed identity (no secret at all), or as a registered application of one tenant with a secret.')
@allowed(['UserAssignedMSI', 'SingleTenant'])
param botType string = 'UserAssignedMSI'

@description('SingleTenant only: the application (client) id of the registration in Entra.')
param appId string = ''

@description('SingleTenant only: the client secret of the registration. It goes into the key vault and nowhere else.')
@secure()
param appSecret string = ''

@description('The password of the database\'s administrator: letters and digits, at least 20. It goes into the key vault and nowhere else.')
@secure()
@minLength(20)
param databasePassword string

@description('F0 costs nothing; S1 has a service agreement.')
@allowed(['F0', 'S1'])
param botSku string = 'F0'

@description('How many copies of the bot may run. One is enough for a city.')
@minValue(1)
@maxValue(4)
param copies int = 1

var isManaged = botType == 'UserAssignedMSI'
var unique = '${name}${uniqueString(resourceGroup().id)}'
var databaseName = 'evalbot'
var databaseUser = 'evalbot'
var databaseSecret = 'database'
var teamsSecret = 'teams'
var folders = ['data', 'keys'] // Apart, so that a copy of the data opens nothing that is sealed.
var ownFilesOnly = 'uid=1654,gid=1654,dir_mode=0700,file_mode=0600' // The image's user, and nobody else.
var secretsUser = '4633458b-17de-408a-b874-0445c86b69e6' // The built-in role Key Vault Secrets User.
var imagePuller = '7f951dda-4ed3-4680-a7ca-43fe172d538d' // The built-in role AcrPull.

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-logs'
  location: location
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: 30
  }
}

// The database has no address in the internet: bot and database share a network.
resource network 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: '${name}-network'
  location: location
  properties: {
    addressSpace: { addressPrefixes: ['10.20.0.0/16'] }
    subnets: [
      {
        name: 'bot'
        properties: {
          addressPrefix: '10.20.0.0/23'
          delegations: [{ name: 'bot', properties: { serviceName: 'Microsoft.App/environments' } }]
        }
      }
      {
        name: 'database'
        properties: {
          addressPrefix: '10.20.2.0/28'
          delegations: [{ name: 'database', properties: { serviceName: 'Microsoft.DBforPostgreSQL/flexibleServers' } }]
        }
      }
    ]
  }

  resource botSubnet 'subnets' existing = {
    name: 'bot'
  }

  resource databaseSubnet 'subnets' existing = {
    name: 'database'
  }
}

resource databaseZone 'Microsoft.Network/privateDnsZones@2020-06-01' = {
  name: '${name}.private.postgres.database.azure.com'
  location: 'global'

  resource link 'virtualNetworkLinks' = {
    name: 'network'
    location: 'global'
    properties: {
      registrationEnabled: false
      virtualNetwork: { id: network.id }
    }
  }
}

resource database 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: unique
  location: location
  sku: { name: 'Standard_B1ms', tier: 'Burstable' }
  properties: {
    version: '16'
    administratorLogin: databaseUser
    administratorLoginPassword: databasePassword
    storage: { storageSizeGB: 32, autoGrow: 'Enabled' }
    backup: { backupRetentionDays: 35, geoRedundantBackup: 'Disabled' }
    network: {
      delegatedSubnetResourceId: network::databaseSubnet.id
      privateDnsZoneArmResourceId: databaseZone.id
      publicNetworkAccess: 'Disabled'
    }
  }
  dependsOn: [databaseZone::link]

  resource tables 'databases' = {
    name: databaseName
    properties: { charset: 'UTF8', collation: 'en_US.utf8' }
  }
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: take(unique, 24)
  location: location
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    enablePurgeProtection: true
  }

  resource connection 'secrets' = {
    name: databaseSecret
    properties: {
      value: 'Host=${database.properties.fullyQualifiedDomainName};Database=${databaseName};Username=${databaseUser};Password=${databasePassword};SSL Mode=VerifyFull'
    }
  }

  resource credential 'secrets' = if (!isManaged) {
    name: teamsSecret
    properties: { value: appSecret }
  }
}

resource mayReadSecrets 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, identity.id, secretsUser)
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsUser)
  }
}

resource images 'Microsoft.ContainerRegistry/registries@2023-07-01' existing = if (!empty(registry)) {
  name: registry
}

resource mayPullImages 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(registry)) {
  scope: images
  name: guid(images.id, identity.id, imagePuller)
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', imagePuller)
  }
}

// The received files, the key ring and the nightly backups: folders that outlive the container and that every copy sees.
resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: take(unique, 24)
  location: location
  sku: { name: 'Standard_ZRS' }
  kind: 'StorageV2'
  properties: {
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    allowBlobPublicAccess: false
  }

  resource files 'fileServices' = {
    name: 'default'

    resource shares 'shares' = [
      for folder in folders: {
        name: folder
        properties: { shareQuota: 100 }
      }
    ]
  }
}

resource environment 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: '${name}-environment'
  location: location
  properties: {
    vnetConfiguration: { infrastructureSubnetId: network::botSubnet.id }
    workloadProfiles: [{ name: 'Consumption', workloadProfileType: 'Consumption' }]
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: { customerId: logs.properties.customerId, sharedKey: logs.listKeys().primarySharedKey }
    }
  }

  resource mounts 'storages' = [
    for (folder, i) in folders: {
      name: folder
      properties: {
        azureFile: {
          accountName: storage.name
          accountKey: storage.listKeys().keys[0].value
          shareName: storage::files::shares[i].name
          accessMode: 'ReadWrite'
        }
      }
    }
  ]
}

resource bot 'Microsoft.App/containerApps@2024-03-01' = {
  name: name
  location: location
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identity.id}': {} } }
  properties: {
    environmentId: environment.id
    workloadProfileName: 'Consumption'
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: { external: true, targetPort: 8080, transport: 'auto', allowInsecure: false }
      registries: empty(registry) ? [] : [{ server: images!.properties.loginServer, identity: identity.id }]
      secrets: concat(
        [{ name: databaseSecret, keyVaultUrl: vault::connection.properties.secretUri, identity: identity.id }],
        isManaged
          ? []
          : [{ name: teamsSecret, keyVaultUrl: vault::credential!.properties.secretUri, identity: identity.id }]
      )
    }
    template: {
      containers: [
        {
          name: 'bot'
          image: image
          resources: { cpu: json('0.5'), memory: '1Gi' }
          env: concat(
            [
              { name: 'Database__Provider', value: 'Postgres' }
              { name: 'ConnectionStrings__EvalBot', secretRef: databaseSecret }
              { name: 'Plan__File', value: planFile }
              { name: 'Teams__AppId', value: isManaged ? identity.properties.clientId : appId }
              { name: 'Teams__TenantId', value: tenant().tenantId }
            ],
            isManaged
              ? [{ name: 'Teams__ManagedIdentity', value: identity.properties.clientId }]
              : [{ name: 'Teams__Secret', secretRef: teamsSecret }]
          )
          volumeMounts: [for folder in folders: { volumeName: folder, mountPath: '/${folder}' }]
          probes: [
            { type: 'Startup', httpGet: { path: '/health/ready', port: 8080 }, periodSeconds: 5, failureThreshold: 24 }
            { type: 'Liveness', httpGet: { path: '/health/live', port: 8080 }, periodSeconds: 30 }
            { type: 'Readiness', httpGet: { path: '/health/ready', port: 8080 }, periodSeconds: 10 }
          ]
        }
      ]
      scale: { minReplicas: 1, maxReplicas: copies } // Never none: deadlines are watched by the bot itself.
      volumes: [
        for (folder, i) in folders: {
          name: folder
          storageType: 'AzureFile'
          storageName: environment::mounts[i].name
          mountOptions: ownFilesOnly
        }
      ]
    }
  }
  dependsOn: [mayReadSecrets, mayPullImages, database::tables]
}

resource registration 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${unique}-bot'
  location: 'global'
  kind: 'azurebot'
  sku: { name: botSku }
  properties: {
    displayName: '평가봇'
    endpoint: 'https://${bot.properties.configuration.ingress.fqdn}/api/messages'
    msaAppType: botType
    msaAppId: isManaged ? identity.properties.clientId : appId
    msaAppTenantId: tenant().tenantId
    msaAppMSIResourceId: isManaged ? identity.id : null
    disableLocalAuth: true
  }

  resource teams 'channels' = {
    name: 'MsTeamsChannel'
    location: 'global'
    properties: {
      channelName: 'MsTeamsChannel'
      properties: { isEnabled: true }
    }
  }
}

@description('What Teams:AppId has to be for the app package.')
output appId string = isManaged ? identity.properties.clientId : appId

@description('What Teams:PublicHost has to be for the app package.')
output publicHost string = bot.properties.configuration.ingress.fqdn
