'use strict';

// Microsoft's Direct Line client, driven by lines of JSON: its options as the argument, what it is to do on stdin, what it sees on stdout.
global.XMLHttpRequest = require('xhr2');
global.WebSocket = require('ws');
const readline = require('node:readline');
const { DirectLine } = require('botframework-directlinejs');

const tell = seen => process.stdout.write(JSON.stringify(seen) + '\n');
// It waits three seconds and up to twelve more before it connects again: three are enough.
const line = new DirectLine({ ...JSON.parse(process.argv[2]), random: () => 0 });
line.connectionStatus$.subscribe(status => tell({ status }));
line.activity$.subscribe(activity => tell({ activity, watermark: line.watermark }), error => tell({ error: String(error) }));

readline.createInterface({ input: process.stdin }).on('line', text => {
  const { post, reconnect } = JSON.parse(text);
  if (reconnect) line.reconnect(reconnect);
  if (post) line.postActivity(post).subscribe(id => tell({ posted: id }), error => tell({ error: String(error) }));
});
