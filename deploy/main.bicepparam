// A sample: copy it, fill it in, and keep passwords out of it. The two secrets come from the environment.
using 'main.bicep'

param name = 'evalbot'
param location = 'koreacentral'
param image = 'evalbotimages.azurecr.io/evalbot:1.0.0'
param registry = 'evalbotimages'
param planFile = '/app/plans/2019.yaml'
param botType = 'UserAssignedMSI'
param databasePassword = readEnvironmentVariable('EVALBOT_DATABASE_PASSWORD')

// For an application registered in Entra, in place of the managed identity:
// botType is 'SingleTenant', appId its application id, and appSecret is readEnvironmentVariable('EVALBOT_APP_SECRET').
