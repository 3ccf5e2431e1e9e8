'use strict';

// The echo bot of npm's botbuilder: tokens are checked against the issuer on this machine, and its connector is called without one.
const express = require('express');
const { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication } = require('botbuilder');

const { PORT, APP_ID, ISSUER, METADATA } = process.env;
const credentials = {
  isValidAppId: async id => id === APP_ID,
  isAuthenticationDisabled: async () => false,
  createCredentials: async () => ({ signRequest: async request => request }),
};
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(
  { MicrosoftAppId: APP_ID, MicrosoftAppType: 'MultiTenant', BotOpenIdMetadata: METADATA, ToBotFromChannelTokenIssuer: ISSUER }, credentials));
const bot = new ActivityHandler();
bot.onMessage(async (context, next) => {
  await context.sendActivity(`Echo: ${context.activity.text}`);
  await next();
});

const app = express();
app.use(express.json());
app.post('/api/messages', (request, response) => adapter.process(request, response, context => bot.run(context)));
app.listen(Number(PORT), '127.0.0.1');
